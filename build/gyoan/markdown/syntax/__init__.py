"""Rules that change how markdown-it reads a file, each where CommonMark and a Korean lecturer's intent part ways."""

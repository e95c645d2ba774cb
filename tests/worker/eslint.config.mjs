// What is asked of gyoan's JavaScript besides its format, which is Prettier's, and its types, which are TypeScript's.
import js from "@eslint/js";

const WIDEST = 120;

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-len": ["error", { code: WIDEST }],
      "no-warning-comments": [
        "error",
        { terms: ["@ts-ignore", "@ts-nocheck", "@ts-expect-error"], location: "anywhere" },
      ],
      "no-undef": "off", // TypeScript knows it better: it knows which scripts share a page
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    // Scripts of one page: what one declares, another one or the program that opens the page calls.
    files: ["**/*.js"],
    languageOptions: { sourceType: "script" },
    rules: { "no-unused-vars": ["error", { vars: "local" }] },
  },
];

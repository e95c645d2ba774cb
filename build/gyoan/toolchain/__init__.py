"""Tools that draw and fonts: Node, the browser and npm packages, found or installed once per machine."""

"""Text that programs read and write: settings (TOML, YAML), JSON and XML."""

"""What threads and processes need of the machine they share."""

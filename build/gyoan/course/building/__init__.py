"""Sessions → outputs: each on its way beside the others, drawn, composed, written, in processes of their own."""

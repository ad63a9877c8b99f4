"""How fast this machine is: what an artist waits for, each stage, and what it could be at best."""

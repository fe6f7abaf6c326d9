import "react";

// Buttons that open and close a dialog by HTML alone; React's types do not know them yet.
declare module "react" {
  interface ButtonHTMLAttributes<T> {
    command?: "show-modal" | "close";
    commandfor?: string;
  }
}

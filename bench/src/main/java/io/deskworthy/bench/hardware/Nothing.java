package io.deskworthy.bench.hardware;

/** A program that does nothing: what is left is the start of a Java. */
public final class Nothing {

  private Nothing() {}

  /** Ends. */
  public static void main(String[] arguments) {}
}

namespace ResponseWorkflow.Demo;

/// <summary>The demonstration cannot go on; the message tells the person at the terminal why, and what to do.</summary>
internal sealed class DemoException(string message, Exception? inner = null) : Exception(message, inner);

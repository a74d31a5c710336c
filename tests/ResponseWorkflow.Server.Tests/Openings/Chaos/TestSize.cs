namespace ResponseWorkflow.Server.Tests.Openings.Chaos;

/// <summary>How much the tests of trouble do.</summary>
internal static class TestSize
{
    /// <summary>How many orders are opened: few with every change, many in the full size (<c>RESPONSEWORKFLOW_FULL=1</c>).</summary>
    public static int Orders { get; } = Environment.GetEnvironmentVariable("RESPONSEWORKFLOW_FULL") == "1" ? 300 : 12;
}

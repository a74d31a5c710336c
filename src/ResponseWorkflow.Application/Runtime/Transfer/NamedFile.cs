namespace ResponseWorkflow.Application.Runtime.Transfer;

/// <summary>A file that somebody gave.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Content">What is in it.</param>
public sealed record NamedFile(string Name, ReadOnlyMemory<byte> Content);

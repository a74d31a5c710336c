namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>A file that has arrived, and that no case has yet.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Hash">SHA-256 of its content in hex.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Beginning">Its first bytes.</param>
/// <param name="HasZero">Whether the byte 0 is anywhere in it.</param>
internal sealed record ReceivedFile(string Path, string Hash, long Size, byte[] Beginning, bool HasZero);

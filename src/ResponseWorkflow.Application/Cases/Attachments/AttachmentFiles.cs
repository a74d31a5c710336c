using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Runtime;

namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>The files of attachments, each named by the hash of its content, so that the same file is kept once. Safe for use by several threads.</summary>
/// <param name="options">Where they lie, and how large they may be.</param>
/// <param name="seeds">Names files that arrive.</param>
internal sealed class AttachmentFiles(IOptions<AttachmentOptions> options, ISeedSource seeds)
{
    private const string Incoming = "incoming";
    private const int BufferSize = 81_920;

    /// <summary>The folder.</summary>
    public string Folder => options.Value.Folder is { Length: > 0 } folder ? folder : "attachments";

    /// <summary>Where the file of a content lies.</summary>
    public string PathOf(string hash) => Path.Combine(Folder, hash[..2], hash[2..4], hash);

    /// <summary>Takes in a file, and stops as soon as it is too large.</summary>
    /// <exception cref="Refusals.RefusedException"><c>attachment.tooLarge</c>.</exception>
    public async Task<ReceivedFile> ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, Incoming)).FullName, seeds.NextId());
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var beginning = new List<byte>(FileSignature.Length);
            var (size, hasZero) = (0L, false);
            await using (var file = new FileStream(path, FileOptionsOf()))
            {
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    size += read;
                    if (size > options.Value.MaxBytes)
                        throw CaseRefusals.AttachmentTooLarge(options.Value.MaxBytes);
                    hasZero |= buffer.AsSpan(0, read).Contains((byte)0);
                    beginning.AddRange(buffer.AsSpan(0, Math.Min(read, FileSignature.Length - beginning.Count)));
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                // On the disk before the database says that it is there.
                file.Flush(flushToDisk: true);
            }

            return new ReceivedFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size, [.. beginning], hasZero);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Puts a file where its content belongs. Called again, it finds that it is there.</summary>
    public void Keep(ReceivedFile received)
    {
        var path = PathOf(received.Hash);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(received.Path, path);
    }

    /// <summary>Removes a file that has arrived and is not needed any more, if it is still there.</summary>
    public static void Drop(ReceivedFile received) => File.Delete(received.Path);

    /// <summary>The hashes of all files that have been kept since before an instant.</summary>
    public IEnumerable<string> KeptBefore(DateTimeOffset instant) => Directory.Exists(Folder)
        ? new DirectoryInfo(Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
            .Where(file => file.Name.Length == 2 * SHA256.HashSizeInBytes && file.LastWriteTimeUtc < instant.UtcDateTime && file.FullName == Path.GetFullPath(PathOf(file.Name)))
            .Select(static file => file.Name)
        : [];

    /// <summary>Removes files that began to arrive before an instant and were never finished: their process has ended half-way.</summary>
    public int DropAbandoned(DateTimeOffset instant)
    {
        var folder = new DirectoryInfo(Path.Combine(Folder, Incoming));
        var abandoned = folder.Exists ? folder.EnumerateFiles().Where(file => file.LastWriteTimeUtc < instant.UtcDateTime).ToArray() : [];
        foreach (var file in abandoned)
            file.Delete();
        return abandoned.Length;
    }

    private static FileStreamOptions FileOptionsOf()
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };

        // What is in it is for those who may see the case.
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file;
    }
}

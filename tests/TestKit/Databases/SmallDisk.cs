using TestKit.Processes;

namespace TestKit.Databases;

/// <summary>A file system in memory that is soon full, of the user that servers run as. Only root can make one.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Makes one; null where that is not allowed.</summary>
    public static async Task<SmallDisk?> TryMountAsync(int megabytes, CancellationToken token)
    {
        if (!OperatingSystem.IsLinux() || UnprivilegedUser.Ids is not { } owner)
            return null;
        var path = Directory.CreateTempSubdirectory("response-small-").FullName;
        if (await RunAsync("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777,uid={owner.User},gid={owner.Group}", "tmpfs", path], token) == 0)
            return new SmallDisk(path);
        Directory.Delete(path);
        return null;
    }

    /// <summary>Makes it read-only.</summary>
    public async Task ForbidWritingAsync(CancellationToken token)
    {
        if (await RunAsync("mount", ["-o", "remount,ro", Path], token) != 0)
            throw new InvalidOperationException($"{Path} could not be made read-only.");
    }

    /// <summary>Fills it with a file until nothing more fits.</summary>
    public async Task FillAsync(CancellationToken token)
    {
        var block = new byte[64 * 1024];
        await using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = block.Length; size > 0;)
        {
            try
            {
                await ballast.WriteAsync(block.AsMemory(0, size), token);
            }
            catch (IOException)
            {
                // The rest is filled by smaller and smaller pieces.
                size /= 2;
            }
        }
    }

    /// <summary>Removes that file.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", ["-l", Path], CancellationToken.None);
        Directory.Delete(Path);
    }

    private static async Task<int> RunAsync(string file, string[] arguments, CancellationToken token)
    {
        await using var process = ChildProcess.Start(file, arguments);
        return await process.WaitForExitAsync(token);
    }
}

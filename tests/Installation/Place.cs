using System.Net;
using System.Net.Sockets;

namespace Installation;

/// <summary>An empty folder and a free port for one run of the product.</summary>
internal sealed class Place : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("response-installation-");

    /// <summary>Made by the program that is tested.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>The folder itself, which exists.</summary>
    public string Folder => _folder.FullName;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://localhost:{Port}");

    public void Dispose() => _folder.Delete(recursive: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

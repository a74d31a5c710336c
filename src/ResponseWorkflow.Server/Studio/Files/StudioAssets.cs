using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ResponseWorkflow.Server.Studio.Files;

/// <summary>The small files of our own beside those of the designer: the script and the style of its pages, and an icon.</summary>
internal sealed class StudioAssets
{
    private const string Prefix = "Studio/";

    // Below a folder of its own, so that no file of the designer is ever hidden by one of ours.
    private const string Folder = "page/";

    private readonly FrozenDictionary<string, Asset> _assets;
    private readonly FrozenDictionary<string, string> _templates;

    /// <summary>Reads them out of the program.</summary>
    public StudioAssets()
    {
        var assembly = typeof(StudioAssets).Assembly;
        var names = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        _assets = names.Where(static name => !IsTemplate(name)).ToFrozenDictionary(static name => Folder + name[Prefix.Length..], name => Asset.Of(name, Bytes(assembly, name)), StringComparer.Ordinal);
        _templates = names.Where(IsTemplate).ToFrozenDictionary(static name => name[Prefix.Length..], name => System.Text.Encoding.UTF8.GetString(Bytes(assembly, name)), StringComparer.Ordinal);
    }

    /// <summary>A file by its path below the designer's; null when there is none.</summary>
    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    /// <summary>The template of a page.</summary>
    public string Template(string name) => _templates[name];

    private static bool IsTemplate(string name) => name.EndsWith(".html", StringComparison.Ordinal);

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>One of the files.</summary>
    /// <param name="ContentType">Its type.</param>
    /// <param name="Tag">The strong tag of its bytes.</param>
    /// <param name="Bytes">Its bytes.</param>
    internal sealed record Asset(string ContentType, EntityTagHeaderValue Tag, ReadOnlyMemory<byte> Bytes)
    {
        /// <summary>Makes one.</summary>
        public static Asset Of(string name, byte[] bytes) =>
            new(ContentTypes.Of(name), new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""), bytes);
    }
}

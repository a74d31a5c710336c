using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Storage;

/// <summary>
/// The file that outlives a restart: one line of JSON for each transaction, appended before anybody hears of it. A last line that
/// was not written to its end is as if it had never been begun. The file is rewritten without outdated lines at every start.
/// </summary>
internal sealed class StateLog : IDisposable
{
    private const string FileName = "state.jsonl";
    private const string SeedMember = "seed";

    private readonly FileStream _file;

    private StateLog(FileStream file) => _file = file;

    /// <summary>Opens it, reads what it holds, and rewrites it.</summary>
    /// <param name="folder">Where it stands; made when missing.</param>
    /// <param name="seed">What the network is made from. The state of one network says nothing about another.</param>
    /// <param name="apply">Takes each change, the oldest first.</param>
    /// <param name="current">Says after that what all tables hold.</param>
    /// <exception cref="InvalidOperationException">The file belongs to a network of another seed.</exception>
    public static StateLog Open(string folder, int seed, Action<StoreChange> apply, Func<IEnumerable<StoreChange>> current)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
            Read(path, seed, apply);
        var fresh = path + ".new";
        using (var writer = new StreamWriter(fresh))
        {
            writer.WriteLine(new JsonObject { [SeedMember] = seed }.ToJsonString());
            foreach (var change in current())
                writer.WriteLine(Line([change]));
        }

        File.Move(fresh, path, overwrite: true);
        return new StateLog(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read));
    }

    /// <summary>Appends a transaction.</summary>
    public void Append(IReadOnlyCollection<StoreChange> changes)
    {
        _file.Write(System.Text.Encoding.UTF8.GetBytes(Line(changes) + "\n"));
        _file.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Read(string path, int seed, Action<StoreChange> apply)
    {
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            JsonNode? read;
            try
            {
                read = JsonNode.Parse(line);
            }
            catch (JsonException)
            {
                // The process ended while it wrote this line; nobody was answered.
                return;
            }

            if (number == 0)
            {
                if ((int?)read?[SeedMember] is { } other && other != seed)
                    throw new InvalidOperationException($"{path} belongs to the network of seed {other}, not {seed}. Name another folder, or the same seed.");
                continue;
            }

            foreach (var change in read!.AsArray())
                apply(new StoreChange((string)change!["t"]!, (string)change["i"]!, change["v"]?.DeepClone() as JsonObject));
        }
    }

    private static string Line(IEnumerable<StoreChange> changes) =>
        new JsonArray([.. changes.Select(static change => new JsonObject { ["t"] = change.Table, ["i"] = change.Id, ["v"] = change.Value?.DeepClone() })]).ToJsonString();
}

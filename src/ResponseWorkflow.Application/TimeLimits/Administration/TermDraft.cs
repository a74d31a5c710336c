using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.TimeLimits.Data;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>What would be stored if changes were accepted: pure, so that a preview and the change itself come from the same place.</summary>
internal sealed class TermDraft
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] SetByTheServer = ["id", "version", "author", "reason", "validFrom", "validTo"];

    private readonly List<TermRow> _added = [];
    private readonly List<int?> _versions = [];
    private readonly List<(TermChange Change, Refusal Refusal)> _unfit = [];
    private readonly List<TermRow> _all;
    private readonly TermAuthor _author;
    private readonly IIdentitySource _identities;

    private TermDraft(IEnumerable<TermRow> stored, TermAuthor author, IIdentitySource identities) => (_all, _author, _identities) = ([.. stored], author, identities);

    /// <summary>The versions that would be added, those among them that are taken over from the product.</summary>
    public IReadOnlyList<TermRow> Added => _added;

    /// <summary>The new version of each change; null for one that changes nothing.</summary>
    public IReadOnlyList<int?> Versions => _versions;

    /// <summary>Everything that would be stored then.</summary>
    public IReadOnlyList<TermRow> All => _all;

    /// <summary>The changes that do not fit what is there; nothing was made of them.</summary>
    public IReadOnlyList<(TermChange Change, Refusal Refusal)> Unfit => _unfit;

    /// <summary>Makes the draft of changes.</summary>
    public static TermDraft Of(IEnumerable<TermRow> stored, IEnumerable<TermChange> changes, TermAuthor author, IIdentitySource identities)
    {
        var draft = new TermDraft(stored, author, identities);
        foreach (var change in changes)
        {
            if (draft.Refuse(change) is { } refusal)
                draft._unfit.Add((change, refusal));
            else
                draft.Apply(change);
        }

        return draft;
    }

    /// <summary>The data that it makes.</summary>
    /// <param name="changed">The only part that is changed; null when there are several.</param>
    /// <exception cref="RefusedException">A change does not fit, or the data is not right as a whole; everything that is wrong is named.</exception>
    public TimeLimitData Demand(string? changed)
    {
        if (_unfit.Count > 0)
            throw new RefusedException([.. _unfit.Select(one => changed is null ? TermRefusals.Named(one.Refusal, one.Change.Name) : one.Refusal)]);
        var (data, problems) = Read();
        return data ?? throw new RefusedException([.. problems.Select(problem => TermRefusals.Of(problem, changed))]);
    }

    /// <summary>The data that it makes with what is still to come for running clocks, which must be right by then; null when something is wrong now or then.</summary>
    public (TimeLimitData? Data, IReadOnlyList<DataProblem> Problems) Read()
    {
        var reached = TimeLimitData.Read(TermComposition.Files(_all, isReached: true));
        var now = TimeLimitData.Read(TermComposition.Files(_all));
        var problems = now.Problems.Concat(reached.Problems).Distinct().ToArray();
        return (problems.Length == 0 ? reached.Data : null, problems);
    }

    private Refusal? Refuse(TermChange change)
    {
        var latest = Latest(change);
        if (change.Basis is { } basis && basis != (latest?.Version ?? 0))
            return new Refusal("edit.stale", RefusalKind.Conflict, "It was changed meanwhile. Load it and repeat your change.", "内容已被他人修改，请重新加载后再修改。", "If-Match");
        var isThere = latest is { IsRetired: false };
        if (change.Act == TermAct.Add && isThere)
            return TermRefusals.Taken("id", change.Name);
        if (change.Act == TermAct.Change && latest is null)
            return TermRefusals.UnknownTerm(change.Name, "id");
        if (change.Act == TermAct.Retire && !isThere)
            return latest is null ? TermRefusals.UnknownTerm(change.Name, "id") : TermRefusals.Retired(change.Name);
        return change.Kind is TermKind.Row or TermKind.Addition && OtherKind(change) ? TermRefusals.OtherKind("id", change.Name) : null;
    }

    private bool OtherKind(TermChange change)
    {
        var other = change.Kind == TermKind.Row ? TermKind.Addition : TermKind.Row;
        return _all.Exists(row => row.Kind == other && row.Name == change.Name) || SeedDocuments.Of(other, change.Name).Any();
    }

    // A row of the product that nobody has changed has its version there.
    private TermRow? Latest(TermChange change)
    {
        if (_all.Where(row => row.Kind == change.Kind && row.Name == change.Name).MaxBy(static row => row.Version) is { } stored)
            return stored;
        var seed = SeedDocuments.Of(change.Kind, change.Name).MaxBy(static one => one.Version);
        return seed is null || (seed.Key is not null && TermComposition.IsAdopted(_all, seed.Key)) ? null : Adopted(seed);
    }

    private void Apply(TermChange change)
    {
        var latest = Latest(change);
        var document = change.Act == TermAct.Retire ? latest!.Document : Written(change, (latest?.Version ?? 0) + 1);
        if (latest is { IsRetired: false } && change.Act == TermAct.Put && IsSame(latest, document, change))
        {
            _versions.Add(null);
            return;
        }

        var key = change.Kind is TermKind.Row or TermKind.Addition ? KeyOf(document) : null;
        foreach (var one in new[] { key, latest?.Key }.OfType<string>().Distinct(StringComparer.Ordinal))
            AdoptKey(one);
        if (key is null)
            Adopt(SeedDocuments.Of(change.Kind, change.Name));
        var from = change.ValidFrom?.ToUniversalTime() ?? (change.Kind is TermKind.Row or TermKind.Addition ? _author.At : (DateTimeOffset?)null);
        var row = new TermRow
        {
            Id = _identities.Next().ToString("N"),
            Kind = change.Kind,
            Name = change.Name,
            Version = (latest?.Version ?? 0) + 1,
            Key = key,
            Document = document,
            IsRetired = change.Act == TermAct.Retire,
            Reach = change.Reach,
            IsReached = change.Reach == TermReach.RunningClocks && !(from > _author.At),
            ValidFrom = from,
            ValidTo = change.ValidTo?.ToUniversalTime(),
            Author = _author.Name,
            Reason = _author.Reason,
            At = _author.At,
            Generation = _author.Generation,
        };
        _versions.Add(row.Version);
        _added.Add(row);
        _all.Add(row);
    }

    private void AdoptKey(string key)
    {
        if (!TermComposition.IsAdopted(_all, key))
            Adopt(SeedDocuments.All.Where(seed => seed.Key == key));
    }

    private void Adopt(IEnumerable<SeedDocument> seeds)
    {
        foreach (var seed in seeds.Where(seed => !_all.Exists(row => row.Kind == seed.Kind && row.Name == seed.Name && row.Version == seed.Version)).ToArray())
        {
            var row = Adopted(seed);
            _added.Add(row);
            _all.Add(row);
        }
    }

    private TermRow Adopted(SeedDocument seed) => new()
    {
        Id = _identities.Next().ToString("N"), Kind = seed.Kind, Name = seed.Name, Version = seed.Version, Key = seed.Key, Document = seed.Document, IsSeed = true,
        Author = TermAuthor.Product, At = _author.At, Generation = _author.Generation,
    };

    private string Written(TermChange change, int version)
    {
        var document = (JsonObject)change.Document!.DeepClone();
        if (change.Kind is TermKind.Row or TermKind.Addition)
        {
            foreach (var name in SetByTheServer)
                document.Remove(name);
            document["id"] = change.Name;
            document["version"] = version;
            document["author"] = _author.Name;
            document["reason"] = new JsonObject { ["zh-CN"] = _author.Reason, ["en"] = _author.Reason };
        }
        else if (change.Kind == TermKind.Calendar)
        {
            document["id"] = change.Name;
        }
        else if (change.Kind == TermKind.Holidays)
        {
            document["year"] = int.Parse(change.Name, CultureInfo.InvariantCulture);
        }

        return document.ToJsonString(Json);
    }

    private static string? KeyOf(string document) => JsonNode.Parse(document)!["key"] is JsonValue key && key.TryGetValue<string>(out var text) ? text : null;

    // Of a file that is imported again only what differs is stored.
    private static bool IsSame(TermRow latest, string document, TermChange change)
    {
        if (change.ValidTo != latest.ValidTo)
            return false;
        var (before, after) = (TermDocuments.Normal(latest.Document), TermDocuments.Normal(document));
        foreach (var name in SetByTheServer)
        {
            before.Remove(name);
            after.Remove(name);
        }

        return JsonNode.DeepEquals(before, after);
    }
}

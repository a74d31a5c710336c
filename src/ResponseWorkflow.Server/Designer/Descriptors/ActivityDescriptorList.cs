using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Server.Designer.Descriptors;

/// <summary>The activity types as the designer loads them, on every visit and after every save: written once and kept until something in them changes. Safe for use by several threads.</summary>
/// <param name="catalogue">Knows the types, with the published workflows that are usable as activities.</param>
/// <param name="choices">Fills lists from live data.</param>
internal sealed class ActivityDescriptorList(DefinitionCatalogue catalogue, ChoiceLists choices)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private readonly ConcurrentDictionary<bool, Written> _written = new();

    /// <summary>The list in a language.</summary>
    public async ValueTask<(byte[] Utf8, string Tag)> GetAsync(bool isEnglish, CancellationToken cancellationToken)
    {
        var types = await catalogue.GetTypesAsync(cancellationToken);
        _written.TryGetValue(isEnglish, out var known);
        var isSame = known is not null && ReferenceEquals(known.Types, types);
        var names = isSame ? known!.Lists : [.. LiveLists.NamesIn(types.Descriptors)];
        var lists = await choices.ReadAsync(names, cancellationToken);
        var fingerprint = JsonSerializer.Serialize(lists);
        if (isSame && known!.Fingerprint == fingerprint)
            return (known.Utf8, known.Tag);

        // Two requests may write the same at once; either result is right.
        var written = Write(types, names, lists, fingerprint, isEnglish);
        _written[isEnglish] = written;
        return (written.Utf8, written.Tag);
    }

    /// <summary>What the editor of one input needs now; null when the type has no such input, or it needs nothing.</summary>
    public async ValueTask<Expressions.Data.DataObject?> FindSpecificationsAsync(string typeName, string property, bool isEnglish, CancellationToken cancellationToken)
    {
        var types = await catalogue.GetTypesAsync(cancellationToken);
        if (types.Find(typeName) is not { } type)
            return null;
        var input = Localized(types, isEnglish).First(descriptor => descriptor.TypeName == type.TypeName && descriptor.Version == type.Version)
            .Inputs.FirstOrDefault(input => input.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
        if (input is null)
            return null;
        var lists = await choices.ReadAsync(LiveLists.NamesIn(input), cancellationToken);
        return LiveLists.Fill(input, lists, isEnglish).UISpecifications;
    }

    private static Written Write(ActivityRegistry types, string[] names, IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists, string fingerprint, bool isEnglish)
    {
        var descriptors = Localized(types, isEnglish);
        if (names.Length > 0)
            descriptors = [.. descriptors.Select(descriptor => LiveLists.Fill(descriptor, lists, isEnglish))];
        var utf8 = DescriptorJson.ListOf(descriptors);
        return new(types, names, fingerprint, utf8, $"\"{Convert.ToHexString(SHA256.HashData(utf8))}\"");
    }

    private static IReadOnlyList<ActivityDescriptor> Localized(ActivityRegistry types, bool isEnglish) => types.Localize(isEnglish ? English : Chinese);

    private sealed record Written(ActivityRegistry Types, string[] Lists, string Fingerprint, byte[] Utf8, string Tag);
}

using System.Collections.Immutable;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads facts, grades, roles and channels.</summary>
internal static class VocabularyReader
{
    private static readonly Dictionary<string, FactKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = FactKind.Text, ["number"] = FactKind.Number, ["truth"] = FactKind.Truth, ["instant"] = FactKind.Instant,
    };

    public static Vocabulary Read(IEnumerable<ObjectReader> files, ProblemList problems)
    {
        var facts = new List<FactDefinition>();
        var grades = new List<Grade>();
        ImmutableArray<string> roles = [], units = [], channels = [];
        foreach (var file in files)
        {
            facts.AddRange(file.Objects("facts", isRequired: true).Select(Fact).OfType<FactDefinition>());
            grades.AddRange(file.Objects("grades", isRequired: true).Select(Grade).OfType<Grade>());
            roles = [.. file.Texts("roles", isRequired: true)];
            units = [.. file.Texts("units", isRequired: true)];
            channels = [.. file.Texts("channels", isRequired: true)];
            file.Close();
        }

        Once(facts.Select(static fact => fact.Name), problems);
        Once(grades.SelectMany(static grade => grade.Aliases.Append(grade.Name).Append(grade.Label.Chinese).Distinct(StringComparer.OrdinalIgnoreCase)), problems);
        foreach (var grade in grades.Where(grade => grade.RowsOf is { } other && grades.All(known => known.Name != other)))
            problems.Add(SeedFiles.Vocabulary, grade.Name, "rowsOf", "grade.unknown", DataMessages.UnknownGrade(grade.RowsOf!));
        return problems.IsEmpty ? new Vocabulary([.. facts], [.. grades], roles, units, channels) : new Vocabulary([.. facts.DistinctBy(static fact => fact.Name, StringComparer.Ordinal)], [], roles, units, channels);
    }

    private static FactDefinition? Fact(ObjectReader reader)
    {
        var name = reader.Text("name", isRequired: true);
        reader.Row = name;
        var label = reader.Words("label", isRequired: true);
        var kind = reader.Choice("kind", FactKind.Text, Kinds, isRequired: true);
        var words = reader.Texts("words");
        var workingIn = reader.Text("workingIn");
        reader.Close();
        return name is null || label is null ? null : new FactDefinition(name, label, kind, [.. words], workingIn);
    }

    private static Grade? Grade(ObjectReader reader)
    {
        var name = reader.Text("name", isRequired: true);
        reader.Row = name;
        var label = reader.Words("label", isRequired: true);
        var aliases = reader.Texts("aliases");
        var rowsOf = reader.Text("rowsOf");
        reader.Close();
        return name is null || label is null ? null : new Grade(name, label, [.. aliases], rowsOf);
    }

    private static void Once(IEnumerable<string> names, ProblemList problems)
    {
        foreach (var group in names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
            problems.Add(SeedFiles.Vocabulary, group.Key, null, "name.twice", DataMessages.NameTwice(group.Key));
    }
}

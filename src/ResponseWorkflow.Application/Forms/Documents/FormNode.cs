using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>An object of a document with its path, and readings of its members that tell what is wrong with them.</summary>
/// <param name="members">The object.</param>
/// <param name="path">Where it stands; empty for the document itself.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class FormNode(DataObject members, string path, FormProblems problems)
{
    public DataObject Members => members;

    public string Path => path;

    public string At(string member) => path.Length == 0 ? member : $"{path}.{member}";

    /// <summary>Refuses other members: a misspelt name would otherwise be a rule that never holds.</summary>
    public void AllowOnly(params IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in members)
        {
            if (!known.Contains(name))
                problems.Add(FormRefusals.UnknownMember(At(FormRefusals.Shown(name)), known));
        }
    }

    public FormNode? Object(string member, bool isRequired = true)
    {
        if (!Find(member, isRequired, out var value))
            return null;
        if (value.TryGetObject(out var found))
            return new(found, At(member), problems);
        problems.Add(FormRefusals.WrongType(At(member), "an object", "对象"));
        return null;
    }

    public string? Text(string member, bool isRequired, int most)
    {
        if (!Find(member, isRequired, out var value))
            return null;
        if (value.TryGetString(out var text) && text.Length <= most && !string.IsNullOrWhiteSpace(text))
            return text;
        problems.Add(FormRefusals.WrongType(At(member), $"a text of 1 to {most} characters", $"1 到 {most} 个字符的文本"));
        return null;
    }

    public double? Number(string member)
    {
        if (!Find(member, isRequired: false, out var value))
            return null;
        if (value.TryGetNumber(out var number) && double.IsFinite(number))
            return number;
        problems.Add(FormRefusals.WrongType(At(member), "a number", "数字"));
        return null;
    }

    /// <summary>A number of things.</summary>
    public int? Count(string member)
    {
        if (!Find(member, isRequired: false, out var value))
            return null;
        if (value.TryGetNumber(out var number) && number is >= 0 and <= 1_000_000_000 && Math.Floor(number) == number)
            return (int)number;
        problems.Add(FormRefusals.WrongType(At(member), "a whole number, not below 0", "不小于 0 的整数"));
        return null;
    }

    /// <summary>Refuses a member that is neither true nor false.</summary>
    public void Flag(string member)
    {
        if (Find(member, isRequired: false, out var value) && !value.TryGetBoolean(out _))
            problems.Add(FormRefusals.WrongValue(At(member), "true, false"));
    }

    /// <summary>A list of texts, each of which comes once.</summary>
    public IReadOnlyList<string>? Texts(string member, bool isRequired)
    {
        if (!Find(member, isRequired, out var value))
            return null;
        if (!value.TryGetArray(out var array) || array.Any(static item => !item.TryGetString(out _)))
        {
            problems.Add(FormRefusals.WrongType(At(member), "a list of texts", "文本列表"));
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < array.Count; i++)
        {
            if (!seen.Add(array[i].AsString()))
                problems.Add(FormRefusals.Twice($"{At(member)}[{i}]", array[i].AsString()));
        }

        return [.. seen];
    }

    /// <summary>A text in both languages.</summary>
    public FormText? Words(string member, bool isRequired, int most)
    {
        if (Object(member, isRequired) is not { } node)
            return null;
        node.AllowOnly("zh-CN", "en");
        var chinese = node.Text("zh-CN", isRequired: true, most);
        var english = node.Text("en", isRequired: true, most);
        return chinese is null || english is null ? null : new(chinese, english);
    }

    private bool Find(string member, bool isRequired, out DataValue value)
    {
        if (members.TryGet(member, out value))
            return true;
        if (isRequired)
            problems.Add(FormRefusals.Missing(At(member)));
        return false;
    }
}

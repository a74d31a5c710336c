using System.Text;

namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>A piece of a generated program: text with smaller pieces in it, so that a failing program can be made smaller.</summary>
internal sealed class SourceNode
{
    private readonly object[] _parts;

    private SourceNode(bool isStatement, object[] parts)
    {
        IsStatement = isStatement;
        _parts = parts;
        Size = 1 + parts.OfType<SourceNode>().Sum(part => part.Size);
    }

    /// <summary>Whether it is a statement; otherwise it is an expression.</summary>
    public bool IsStatement { get; }

    /// <summary>Whether it declares a function.</summary>
    public bool IsFunction => IsStatement && _parts is ["function ", ..];

    /// <summary>How many pieces it is made of, itself included.</summary>
    public int Size { get; }

    /// <summary>The pieces right in it.</summary>
    public IEnumerable<SourceNode> Children => _parts.OfType<SourceNode>();

    public static implicit operator SourceNode(string text) => Expression(text);

    /// <summary>An expression of texts and nodes.</summary>
    public static SourceNode Expression(params object[] parts) => new(false, parts);

    /// <summary>A statement of texts and nodes.</summary>
    public static SourceNode Statement(params object[] parts) => new(true, parts);

    /// <summary>Statements one after another.</summary>
    public static SourceNode Sequence(IEnumerable<SourceNode> statements) => new(true, [.. statements]);

    /// <summary>The text of the program.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        Write(builder);
        return builder.ToString();
    }

    /// <summary>The same program with the piece of that number, counted from the root in order of appearance, replaced.</summary>
    public SourceNode Replace(int number, SourceNode replacement)
    {
        if (number == 0)
            return replacement;
        var parts = (object[])_parts.Clone();
        var first = 1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not SourceNode part)
                continue;
            if (number < first + part.Size)
            {
                parts[i] = part.Replace(number - first, replacement);
                break;
            }

            first += part.Size;
        }

        return new SourceNode(IsStatement, parts);
    }

    /// <summary>The piece of that number.</summary>
    public SourceNode this[int number]
    {
        get
        {
            if (number == 0)
                return this;
            var first = 1;
            foreach (var part in Children)
            {
                if (number < first + part.Size)
                    return part[number - first];
                first += part.Size;
            }

            throw new ArgumentOutOfRangeException(nameof(number));
        }
    }

    private void Write(StringBuilder builder)
    {
        foreach (var part in _parts)
        {
            if (part is SourceNode node)
                node.Write(builder);
            else
                builder.Append((string)part);
        }
    }
}

namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>Something that holds or does not hold of what is filled in and of the facts. The page evaluates the same.</summary>
internal abstract record FormCondition
{
    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(IFormValues values);

    /// <summary>The fields that it looks at.</summary>
    public abstract IEnumerable<string> Fields { get; }

    /// <summary>All of several.</summary>
    internal sealed record All(IReadOnlyList<FormCondition> Parts) : FormCondition
    {
        public override IEnumerable<string> Fields => Parts.SelectMany(static part => part.Fields);

        public override bool Holds(IFormValues values) => Parts.All(part => part.Holds(values));
    }

    /// <summary>At least one of several.</summary>
    internal sealed record Any(IReadOnlyList<FormCondition> Parts) : FormCondition
    {
        public override IEnumerable<string> Fields => Parts.SelectMany(static part => part.Fields);

        public override bool Holds(IFormValues values) => Parts.Any(part => part.Holds(values));
    }

    /// <summary>The contrary.</summary>
    internal sealed record Not(FormCondition Part) : FormCondition
    {
        public override IEnumerable<string> Fields => Part.Fields;

        public override bool Holds(IFormValues values) => !Part.Holds(values);
    }

    /// <summary>A value compared with others.</summary>
    internal sealed record Comparison(FormOperand Left, ComparisonSign Sign, IReadOnlyList<FormOperand> Right) : FormCondition
    {
        public override IEnumerable<string> Fields => Right.Prepend(Left).Where(static operand => operand.Field is not null).Select(static operand => operand.Field!);

        public override bool Holds(IFormValues values)
        {
            var left = Left.Value(values);
            return Sign switch
            {
                ComparisonSign.Equals => ValueComparison.AreEqual(left, Right[0].Value(values)),
                ComparisonSign.NotEquals => !ValueComparison.AreEqual(left, Right[0].Value(values)),
                ComparisonSign.In => Right.Any(operand => ValueComparison.AreEqual(left, operand.Value(values))),
                ComparisonSign.Contains => left.TryGetArray(out var items) && items.Any(item => ValueComparison.AreEqual(item, Right[0].Value(values))),
                ComparisonSign.Greater => ValueComparison.Compare(left, Right[0].Value(values)) > 0,
                ComparisonSign.GreaterOrEqual => ValueComparison.Compare(left, Right[0].Value(values)) >= 0,
                ComparisonSign.Less => ValueComparison.Compare(left, Right[0].Value(values)) < 0,
                ComparisonSign.LessOrEqual => ValueComparison.Compare(left, Right[0].Value(values)) <= 0,
                ComparisonSign.Empty => ValueComparison.IsEmpty(left),
                _ => !ValueComparison.IsEmpty(left),
            };
        }
    }
}

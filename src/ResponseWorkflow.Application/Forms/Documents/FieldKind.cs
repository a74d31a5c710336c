namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>What a field asks for.</summary>
internal enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>A number, which may have a unit.</summary>
    Number,

    /// <summary>An instant, with its offset.</summary>
    DateTime,

    /// <summary>One of several values.</summary>
    Choice,

    /// <summary>Any of several values.</summary>
    Choices,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A user, by id.</summary>
    Person,

    /// <summary>A unit, by id.</summary>
    Unit,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A circuit.</summary>
    Circuit,

    /// <summary>Attachments, by id.</summary>
    Files,

    /// <summary>Rows of the same columns.</summary>
    Table,

    /// <summary>A signature, drawn or confirmed by password.</summary>
    Signature,

    /// <summary>The indicators of a line test by the template of the circuit's type, which the server judges.</summary>
    Indicators,

    /// <summary>What the server computes of the rest.</summary>
    Computed,

    /// <summary>What is known already, and only shown.</summary>
    Fact,

    /// <summary>A list that is known already, with its entries beside each other, totals and flags; only shown.</summary>
    Comparison,
}

namespace ResponseWorkflow.Application.Imports;

/// <summary>What an import makes of a row.</summary>
public enum ImportAct
{
    /// <summary>Something new is added.</summary>
    Added,

    /// <summary>Something on file is changed.</summary>
    Changed,

    /// <summary>It is on file like that already.</summary>
    Unchanged,

    /// <summary>The row is wrong; then nothing of the file is stored.</summary>
    Refused,
}

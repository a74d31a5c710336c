namespace ResponseWorkflow.Application.Forms;

/// <summary>How strictly what was filled in is looked at.</summary>
public enum FormStage
{
    /// <summary>Being written: what is there must fit, but anything may still be missing.</summary>
    Draft,

    /// <summary>Handed in: everything that the form demands must be there.</summary>
    Complete,
}

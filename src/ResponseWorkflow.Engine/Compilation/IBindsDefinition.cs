namespace ResponseWorkflow.Engine.Compilation;

/// <summary>An activity that takes more from its definition than inputs, outputs and ports.</summary>
internal interface IBindsDefinition
{
    /// <summary>Takes what it needs; called once, when the node has its inputs and children.</summary>
    void Bind(ActivityBinder binder);
}

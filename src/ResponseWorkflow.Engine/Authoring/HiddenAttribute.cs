namespace ResponseWorkflow.Engine.Authoring;

/// <summary>Hides an activity class from the designer's palette.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HiddenAttribute : Attribute;

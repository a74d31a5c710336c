using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms;

/// <summary>The indicators that one field asks for, with what they must be. Must be safe for use by several threads.</summary>
public interface IIndicatorSheet
{
    /// <summary>What is wrong with values, each at its indicator; empty when nothing is.</summary>
    /// <param name="values">What was measured, by key of the indicator.</param>
    /// <param name="path">The path of the values in what was filled in.</param>
    /// <param name="stage">A draft may lack what is mandatory.</param>
    IReadOnlyList<Refusal> Check(DataObject values, string path, FormStage stage);

    /// <summary>What is stored of values in which nothing is wrong: by which template, what was measured, the judgement of each and of the whole.</summary>
    /// <param name="values">What was measured, by key of the indicator.</param>
    DataObject Judge(DataObject values);
}

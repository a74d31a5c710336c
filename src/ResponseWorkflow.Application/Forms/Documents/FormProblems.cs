using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>Collects problems, up to a bound: nobody reads ten thousand.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class FormProblems(int most)
{
    private readonly List<Refusal> _items = [];

    public IReadOnlyList<Refusal> Items => _items;

    public bool IsFull => _items.Count >= most;

    public void Add(Refusal refusal)
    {
        if (!IsFull)
            _items.Add(refusal);
    }
}

using ResponseWorkflow.Expressions.Runtime;

namespace ResponseWorkflow.Expressions.Builtins;

/// <summary>A Map or a Set.</summary>
internal sealed class JsCollection : JsObject
{
    /// <summary>Makes an empty one.</summary>
    public JsCollection(ScriptRun run, bool isMap)
        : base(isMap ? Realm.MapPrototype : Realm.SetPrototype)
    {
        run.Allocate(Size * 3);
        IsMap = isMap;
    }

    /// <summary>Whether it is a Map; otherwise it is a Set.</summary>
    public bool IsMap { get; }

    /// <summary>What it contains.</summary>
    public OrderedTable Table { get; } = new();

    /// <inheritdoc/>
    public override string ClassName => IsMap ? "Map" : "Set";

    /// <inheritdoc/>
    public override ValueIterator GetIterator(ScriptRun run) => Iterate(IsMap ? IterationKind.Entries : IterationKind.Values);

    /// <summary>Starts an iteration.</summary>
    public ValueIterator Iterate(IterationKind kind) => new TableIterator(Table.Start, kind, IsMap);

    private sealed class TableIterator(OrderedTable.Entry start, IterationKind kind, bool isMap) : ValueIterator
    {
        private OrderedTable.Entry? _place = start;

        public override bool TryNext(ScriptRun run, out JsValue value)
        {
            run.Step();
            _place = _place is null ? null : OrderedTable.After(_place);
            if (_place is null)
            {
                value = default;
                return false;
            }

            var content = isMap ? _place.Value : _place.Key;
            value = kind switch
            {
                IterationKind.Keys => _place.Key,
                IterationKind.Values => content,
                _ => JsArray.Of(run, _place.Key, content),
            };
            return true;
        }
    }
}

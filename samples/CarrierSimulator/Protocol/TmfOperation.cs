namespace CarrierSimulator.Protocol;

/// <summary>One operation of an API.</summary>
/// <param name="Api">The API's name in addresses.</param>
/// <param name="Name">create, list, read, change, delete or monitor.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Address, with <c>{id}</c> where one document is meant.</param>
/// <param name="Run">What it does.</param>
internal sealed record TmfOperation(string Api, string Name, string Method, string Pattern, Func<TmfCall, TmfAnswer> Run)
{
    /// <summary>Whether it changes anything, so that repeats must be known.</summary>
    public bool Writes => Method != HttpMethods.Get;
}

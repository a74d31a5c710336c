namespace ResponseWorkflow.Server.Api.Mapping;

/// <summary>Makes models of the API from what is stored. Safe for use by several threads.</summary>
public interface IModelMapper
{
    /// <summary>Makes a model.</summary>
    /// <exception cref="InvalidOperationException">There is no such mapping.</exception>
    TModel Map<TModel>(object source);

    /// <summary>Makes a query of models: only the columns that they hold are read.</summary>
    IQueryable<TModel> Project<TModel>(IQueryable source);
}

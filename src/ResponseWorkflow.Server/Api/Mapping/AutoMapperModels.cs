using AutoMapper;

namespace ResponseWorkflow.Server.Api.Mapping;

/// <summary>Maps by AutoMapper. The only class that knows it, beside the profile.</summary>
internal sealed class AutoMapperModels(IMapper mapper) : IModelMapper
{
    public TModel Map<TModel>(object source)
    {
        try
        {
            return mapper.Map<TModel>(source);
        }
        catch (AutoMapperMappingException exception)
        {
            throw new InvalidOperationException($"There is no mapping from {source?.GetType().Name} to {typeof(TModel).Name}, or it failed.", exception);
        }
    }

    public IQueryable<TModel> Project<TModel>(IQueryable source) => mapper.ProjectTo<TModel>(source);
}

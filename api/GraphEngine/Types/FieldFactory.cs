using System.Linq.Expressions;
using System.Reflection;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes the fields of object types from properties and methods.</summary>
internal sealed class FieldFactory(SchemaParts parts)
{
    public FieldType Of(PropertyInfo property, Type owner)
    {
        var shape = TypeShape.Of(property);
        var idType = parts.Nodes.IdTypeName(owner, property);
        var read = Getter(property);
        var field = Described(property, shape, idType is not null);
        parts.Access.Mark(field, property);
        FieldNeeds.Set(field, property);
        var data = DataOf(property, shape, field);
        if (data is not null)
            CostDirectives.SetCost(field, CostDefaults.Fetched);
        field.Resolver = data is not null
            ? new FieldResolver(call => data.ApplyAsync(read(call.Context.Source!), call.Context, call.Services), ownsScope: false)
            : idType is null ? new PropertyResolver(read, property)
            : new PropertyResolver(source => Encode(idType, read(source)), null);
        return field;
    }

    public FieldType Of(MethodInfo method)
    {
        var batched = BatchMethods.ParentOf(method, parts.Problems);
        var shape = batched is null ? TypeShape.OfReturn(method) : TypeShape.OfReturn(method).Item!;
        var bindings = Bindings(method);
        var id = method.GetCustomAttribute<IDAttribute>();
        var field = Described(method, shape, id is not null);
        parts.Access.Mark(field, method);
        FieldNeeds.Set(field, method, parts.Problems);
        field.Arguments = new QueryArguments(bindings.Where(b => b.IsArgument).Select(Argument));
        var data = DataOf(method, shape, field);
        if (data is not null || method.ReturnType != TypeShape.Unwrapped(method.ReturnType))
            CostDirectives.SetCost(field, CostDefaults.Fetched);
        var call = new MethodCall(method, bindings);
        var idType = id is null ? null : parts.Bindings.NameOf(id) ?? Names.OfType(method.DeclaringType!);
        var resolver = new FieldResolver(Resolve, call.NeedsScope);
        var link = BatchMethods.LinkOf(method, batched, parts.Problems);
        if (link is not null)
            FieldNeeds.SetLink(field, link);
        field.Resolver = batched is null ? resolver : BatchMethods.Resolver(batched, resolver, link);
        return field;

        async ValueTask<object?> Resolve(Call c)
        {
            var result = await call.InvokeAsync(c with { Data = data });
            if (data is not null && batched is null)
                return await data.ApplyAsync(result, c.Context, c.Services);
            return idType is null ? result : Encode(idType, result);
        }
    }

    /// <summary>The bindings of a method's parameters, ids decoded.</summary>
    public List<ParameterBinding> Bindings(MethodInfo method)
    {
        var fetches = method.IsDefined(typeof(NodeResolverAttribute)) ? parts.Bindings.NameOf(TypeShape.OfReturn(method).Named.Clr) : null;
        return method.GetParameters().Select(p =>
        {
            var binding = ParameterBinding.For(p, parts.Services, parts.Loaders);
            if (!binding.IsArgument)
                return binding;
            if (p.GetCustomAttribute<IDAttribute>() is { } id)
                return binding.Decoding(parts.Bindings.NameOf(id));
            return fetches is not null && p.Position == 0 ? binding.Decoding(fetches) : binding;
        }).ToList();
    }

    public QueryArgument Argument(ParameterBinding binding)
    {
        var parameter = binding.Parameter;
        var hasDefault = parameter is { HasDefaultValue: true, DefaultValue: not null };
        var type = InputOf(binding);
        var argument = new QueryArgument(type)
        {
            Name = Names.OfParameter(parameter),
            Description = Descriptions.Of(parameter),
            DefaultValue = hasDefault ? InputTypes.Default(parameter) : null,
        };
        CostDirectives.SetCost(argument, parameter);
        return argument;
    }

    /// <summary>The input type of an argument: an id where one is decoded.</summary>
    private IGraphType InputOf(ParameterBinding binding)
    {
        var parameter = binding.Parameter;
        var isId = parameter.IsDefined(typeof(IDAttribute))
            || (parameter.Position == 0 && parameter.Member.IsDefined(typeof(NodeResolverAttribute)));
        return parts.Inputs.Of(TypeShape.Of(parameter), isId, parameter.Member.DeclaringType!.Name + "." + parameter.Member.Name);
    }

    private FieldType Described(MemberInfo member, TypeShape shape, bool isId)
    {
        var field = new FieldType
        {
            Name = Names.OfMember(member),
            Description = Descriptions.Of(member),
            DeprecationReason = Descriptions.DeprecationOf(member),
            ResolvedType = parts.Outputs.Of(shape, isId, member.DeclaringType!.Name + "." + member.Name),
        };
        CostDirectives.SetCost(field, member);
        CostDirectives.SetListSize(field, member);
        return field;
    }

    /// <summary>Adds what the data attributes ask for to the field; null when its result is taken as it is.</summary>
    private IDataField? DataOf(MemberInfo member, TypeShape shape, FieldType field)
    {
        var paging = member.GetCustomAttribute<UsePagingAttribute>();
        var filter = member.IsDefined(typeof(UseFilteringAttribute));
        var sort = member.IsDefined(typeof(UseSortingAttribute));
        if (shape.Item is not { } item)
        {
            if (paging is not null || filter || sort)
                parts.Problems.Add($"`{member.DeclaringType!.Name}.{member.Name}` is paged, filtered or sorted but returns no list");
            return null;
        }
        var isQuery = typeof(IQueryable).IsAssignableFrom(shape.Clr);
        if (paging is null && !filter && !sort && !isQuery)
            return null;
        if (isQuery && paging is not null && DataProperties.Key(item.Clr).Count == 0)
            parts.Problems.Add($"`{parts.Bindings.NameOf(item.Clr)}` is paged but has no key; name a property `Id` or mark one with [Key]");
        var isQueriedByResolver = member is MethodInfo method && method.GetParameters().Any(p => ParameterBinding.IsQuery(p.ParameterType));
        return parts.Data.Add(field, item, filter, sort, paging, isQueriedByResolver);
    }

    private static object? Encode(string typeName, object? raw) => raw switch
    {
        null => null,
        System.Collections.IEnumerable many and not string => many.Cast<object>().Select(o => NodeId.Encode(typeName, o)).ToList(),
        _ => NodeId.Encode(typeName, raw),
    };

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var read = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), source).Compile();
    }
}

using System.Reflection;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes the fields of `Mutation`: one input, one payload with the result and the errors.</summary>
internal sealed class MutationFields(SchemaParts parts)
{
    private readonly ErrorTypes errorTypes = new(parts);

    /// <summary>The interface of all errors; null while there are none.</summary>
    public InterfaceGraphType? ErrorInterface => errorTypes.Interface;

    public FieldType Of(MethodInfo method)
    {
        var name = Names.OfMember(method);
        var errors = method.GetCustomAttributes<ErrorAttribute>().Select(e => e.Error).ToList();
        var bindings = parts.Fields.Bindings(method);
        var arguments = bindings.Where(b => b.IsArgument).ToList();
        var call = new MethodCall(method, bindings);
        // A method that takes its whole input as one object already has the shape wanted.
        var takesInput = arguments is [var only] && Names.OfParameter(only.Parameter) == "input";
        var resolver = new MutationResolver(call, errors, wrapsInput: !takesInput && arguments.Count > 0);
        var field = new FieldType
        {
            Name = name,
            Description = Descriptions.Of(method),
            DeprecationReason = Descriptions.DeprecationOf(method),
            ResolvedType = new NonNullGraphType(Payload(method, name, errors)),
            Resolver = new FieldResolver(resolver.ResolveAsync, ownsScope: false),
        };
        CostDirectives.SetCost(field, method);
        CostDirectives.SetCost(field, CostDefaults.Fetched);
        if (takesInput)
            field.Arguments = new QueryArguments(parts.Fields.Argument(arguments[0]));
        else if (arguments.Count > 0)
            field.Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(Input(name, arguments))) { Name = "input", Description = $"What `{name}` is to do." });
        return field;
    }

    private InputObjectGraphType Input(string mutation, List<ParameterBinding> arguments)
    {
        var input = new InputObjectGraphType { Name = Names.Pascal(mutation) + "Input", Description = $"What `{mutation}` is to do." };
        foreach (var binding in arguments)
        {
            var argument = parts.Fields.Argument(binding);
            input.AddField(new FieldType
            {
                Name = argument.Name,
                Description = argument.Description,
                ResolvedType = argument.ResolvedType,
                DefaultValue = argument.DefaultValue,
            });
        }
        return input;
    }

    private ObjectGraphType Payload(MethodInfo method, string mutation, List<Type> errors)
    {
        var shape = TypeShape.OfReturn(method);
        var place = method.DeclaringType!.Name + "." + method.Name;
        var payload = new ObjectGraphType { Name = Names.Pascal(mutation) + "Payload", Description = $"What `{mutation}` answers: its result, or every mistake found." };
        payload.AddField(new FieldType
        {
            Name = Names.Camel(parts.Leaves.Find(shape.Clr)?.Name ?? parts.Bindings.NameOf(shape.Named.Clr)),
            Description = "The result; null if there are errors.",
            ResolvedType = parts.Outputs.Of(shape with { IsNullable = true }, isId: false, place),
            Resolver = new FuncFieldResolver<object>(context => ((MutationPayload)context.Source!).Result),
        });
        if (errors.Count > 0)
            payload.AddField(new FieldType
            {
                Name = "errors",
                Description = "Every mistake found, with nothing changed; null if there is none.",
                ResolvedType = new ListGraphType(new NonNullGraphType(errorTypes.Union(Names.Pascal(mutation) + "Error", $"The mistakes that `{mutation}` may find.", errors))),
                Resolver = new FuncFieldResolver<object>(context => ((MutationPayload)context.Source!).Errors),
            });
        return payload;
    }
}

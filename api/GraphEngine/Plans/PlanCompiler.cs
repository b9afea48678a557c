using System.Text;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ScoringGraph.GraphEngine;

/// <summary>Makes the plan of an operation, once per document. Directives, abstract types and introspection are the reference engine's.</summary>
internal sealed class PlanCompiler(ISchema schema, GraphQLDocument document)
{
    /// <summary>The plan; null if the operation asks for something that plans do not know.</summary>
    public static Plan? Compile(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        try
        {
            if (operation.Operation != OperationType.Query || operation.Directives is { Count: > 0 })
                return null;
            return new PlanCompiler(schema, document).Of(schema.Query!, [operation.SelectionSet]);
        }
        catch (UnplannedException)
        {
            return null;
        }
    }

    private Plan Of(IObjectGraphType type, List<GraphQLSelectionSet> selections)
    {
        var plan = new Plan(type);
        var fields = new OrderedDictionary<string, Asked>();
        foreach (var selection in selections)
            Collect(type, selection, fields);
        plan.Fields = [.. fields.Select((f, index) => Field(type, f.Key, Encoding.UTF8.GetBytes($"{(index == 0 ? '{' : ',')}\"{f.Key}\":"), f.Value))];
        plan.Resolved = [.. plan.Fields.Where(f => f.Write is null)];
        return plan;
    }

    private void Collect(IObjectGraphType type, GraphQLSelectionSet selections, OrderedDictionary<string, Asked> fields)
    {
        foreach (var selection in selections.Selections)
        {
            if ((selection as IHasDirectivesNode)?.Directives is { Count: > 0 })
                throw new UnplannedException("directives");
            switch (selection)
            {
                case GraphQLField field:
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!fields.TryGetValue(name, out var asked))
                        fields.Add(name, asked = new Asked(field, []));
                    if (field.SelectionSet is { } below)
                        asked.Below.Add(below);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, fields);
                    break;
                case GraphQLFragmentSpread spread when Fragment(spread) is var fragment && Applies(fragment.TypeCondition, type):
                    if (fragment.Directives is { Count: > 0 })
                        throw new UnplannedException("directives");
                    Collect(type, fragment.SelectionSet, fields);
                    break;
            }
        }
    }

    private GraphQLFragmentDefinition Fragment(GraphQLFragmentSpread spread)
        => document.Definitions.OfType<GraphQLFragmentDefinition>().First(f => f.FragmentName.Name == spread.FragmentName.Name);

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type)
        => condition is null
            || condition.Type.Name == type.Name
            || (schema.AllTypes[condition.Type.Name.StringValue] is IAbstractGraphType open && open.PossibleTypes.Contains(type));

    private PlanField Field(IObjectGraphType parent, string name, byte[] opening, Asked asked)
    {
        if (asked.Field.Name.StringValue == "__typename")
            return TypeName(parent, name, opening, asked.Field);
        var definition = parent.GetField(asked.Field.Name);
        if (definition?.Resolver is not { } resolver || definition.ResolvedType is not { } type)
            throw new UnplannedException("introspection");
        var shape = PlanShape.Of(type);
        var child = shape.Object is null ? null : Of(shape.Object, asked.Below);
        return new PlanField
        {
            Name = name,
            Opening = opening,
            Ast = asked.Field,
            Definition = definition,
            Parent = parent,
            Resolver = resolver,
            Child = child,
            Members = definition.Metadata.TryGetValue(DataArguments.KeyOfItems, out var key) ? FieldNeeds.Below(child, (IEnumerable<string>)key!) : null,
            IsRequired = shape.IsRequired,
            IsList = shape.Item is not null,
            IsItemRequired = shape.Item?.IsRequired ?? false,
            WriteValue = child is null ? shape.Write : null,
            Write = child is null && resolver is PropertyResolver property ? PropertyWriters.Of(property, shape) : null,
            Defaults = definition.Arguments is { Count: > 0 } arguments && asked.Field.Arguments is not { Count: > 0 }
                ? ExecutionHelper.GetArguments(arguments, null, null!, document, asked.Field, null)
                : null,
            SubFields = child?.Fields.Where(f => !f.IsTypeName)
                .ToDictionary(f => f.Name, f => (f.Ast, f.Definition)),
        };
    }

    private PlanField TypeName(IObjectGraphType parent, string name, byte[] opening, GraphQLField field)
    {
        var typeName = Encoding.UTF8.GetBytes($"\"{parent.Name}\"");
        return new PlanField
        {
            Name = name,
            Opening = opening,
            Ast = field,
            Definition = schema.TypeNameMetaFieldType,
            Parent = parent,
            Resolver = schema.TypeNameMetaFieldType.Resolver!,
            IsTypeName = true,
            Write = (json, _) => json.Raw(typeName),
        };
    }

    private sealed record Asked(GraphQLField Field, List<GraphQLSelectionSet> Below);
}

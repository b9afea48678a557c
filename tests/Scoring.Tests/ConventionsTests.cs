using System.Reflection;

namespace ScoringGraph.Scoring.Tests;

/// <summary>The conventions of the arithmetic, looked up in the compiled assembly.</summary>
public class ConventionsTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Scoring = typeof(Rational).Assembly;

    [Fact]
    public void Scoring_references_only_the_runtime() =>
        Assert.All(Scoring.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Scoring_does_no_input_or_output_and_reads_no_clock()
    {
        string[] forbidden = ["System.IO", "System.Net", "System.Console", "System.Threading", "System.Diagnostics", "System.Data", "System.Text.Json"];
        Assert.DoesNotContain(Scoring.GetReferencedAssemblies(), reference => forbidden.Any(prefix => reference.Name!.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.DoesNotContain(typeof(DateTime), TypesUsed());
        Assert.DoesNotContain(typeof(TimeProvider), TypesUsed());
    }

    [Fact]
    public void Nothing_in_Scoring_is_a_floating_point_number()
    {
        Assert.DoesNotContain(typeof(double), TypesUsed());
        Assert.DoesNotContain(typeof(float), TypesUsed());
        Assert.DoesNotContain(typeof(Half), TypesUsed());
    }

    [Fact]
    public void Scoring_keeps_no_state_between_calls()
    {
        var fields = Scoring.GetTypes().SelectMany(type => type.GetFields(All)).Where(field => field.IsStatic && !field.IsLiteral).ToArray();
        Assert.NotEmpty(fields);
        // What the compiler caches (lambdas without captures) and comparisons are as constant as their code.
        Assert.All(fields, field => Assert.True(
            IsGenerated(field) || (field.IsInitOnly && typeof(Delegate).IsAssignableFrom(field.FieldType)),
            $"{field.DeclaringType}.{field.Name} is static and can change."));
    }

    [Fact]
    public void Every_record_is_sealed_or_abstract() =>
        Assert.All(Scoring.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null), type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    private static bool IsGenerated(FieldInfo field) => field.DeclaringType!.Name.StartsWith('<') || field.Name.StartsWith('<');

    private static HashSet<Type> TypesUsed() =>
    [
        .. Scoring.GetTypes().SelectMany(type => type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).Select(method => method.ReturnType))
            .Concat(type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []))).SelectMany(Parts),
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}

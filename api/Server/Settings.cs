using System.ComponentModel;
using ScoringGraph.Scoring;

namespace ScoringGraph.Server;

/// <summary>Reads settings, and names the one that cannot be read.</summary>
internal static class Settings
{
    /// <summary>Reads all, whatever is wrong with one.</summary>
    /// <exception cref="SettingsException">Some could not be read; it tells all of them.</exception>
    public static void Together(params IEnumerable<Action> readings)
    {
        var mistakes = new List<Text>();
        foreach (var read in readings)
        {
            try
            {
                read();
            }
            catch (SettingsException failure)
            {
                mistakes.AddRange(failure.Texts);
            }
        }

        if (mistakes.Count > 0) throw new SettingsException(mistakes);
    }

    /// <summary>Sets every property of <paramref name="target"/> that the section names; a name it does not have is a mistake.</summary>
    public static void Bind(IConfiguration configuration, string section, object target)
        => Together(configuration.GetSection(section).GetChildren().Select<IConfigurationSection, Action>(item => () =>
        {
            var property = target.GetType().GetProperties().FirstOrDefault(property => string.Equals(property.Name, item.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw Unknown(item, target.GetType().GetProperties().Where(other => other.CanWrite).Select(other => other.Name));
            property.SetValue(target, Parse(item.Path, item.Value, property.PropertyType));
        }));

    public static SettingsException Unknown(IConfigurationSection item, IEnumerable<string> known)
        => SettingsException.Of(item.Path, item.Value, $"没有这个设置；可用的有 {string.Join(", ", known)}。", $"there is no such setting; there are {string.Join(", ", known)}.");

    public static T Get<T>(IConfiguration configuration, string key, T standard)
        => configuration[key] is { Length: > 0 } text ? (T)Parse(key, text, typeof(T)) : standard;

    private static object Parse(string path, string? text, Type type)
    {
        try
        {
            // A number stands for no name of an enum.
            if (type.IsEnum && !Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase)) throw new FormatException();
            var value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text ?? "")!;
            return value is int and < 0 or double and (< 0 or double.NaN) || value is TimeSpan span && span <= TimeSpan.Zero ? throw new FormatException() : value;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            var (zh, en) = Wanted(Nullable.GetUnderlyingType(type) ?? type);
            throw SettingsException.Of(path, text, $"应为{zh}。", $"it should be {en}.");
        }
    }

    private static (string Zh, string En) Wanted(Type type)
    {
        if (type.IsEnum)
        {
            var names = string.Join(", ", Enum.GetNames(type)).ToLowerInvariant();
            return ($" {names} 之一", $"one of {names}");
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => (" true 或 false", "true or false"),
            TypeCode.Int32 or TypeCode.Int64 => ("不小于 0 的整数", "a whole number, 0 or more"),
            TypeCode.Double or TypeCode.Decimal => ("不小于 0 的数", "a number, 0 or more"),
            _ when type == typeof(TimeSpan) => ("时长，例如 00:00:30", "a duration such as 00:00:30"),
            _ => ($" {type.Name}", $"a {type.Name}"),
        };
    }
}

using ScoringGraph.Scoring;

namespace ScoringGraph.Server;

/// <summary>Settings that cannot be used.</summary>
internal sealed class SettingsException(params IReadOnlyList<Text> texts) : Exception(string.Join('\n', texts.Select(text => text.En)))
{
    public const string Code = "SETTING_INVALID";

    /// <summary>What is wrong with each, and its cure.</summary>
    public IReadOnlyList<Text> Texts { get; } = texts;

    public static SettingsException Of(string setting, string? value, string zh, string en)
        => new(new Text($"设置 `{setting}` 的值 `{value}` 不可用：{zh}", $"The value `{value}` of the setting `{setting}` cannot be used: {en}"));

    public static SettingsException Missing(string setting, string zh, string en)
        => new(new Text($"缺少设置 `{setting}`：{zh}", $"The setting `{setting}` is missing: {en}"));
}

using ScoringGraph.Scoring;

namespace ScoringGraph.Server;

/// <summary>A setting that cannot be used.</summary>
internal sealed class SettingsException(Text text) : Exception(text.En)
{
    public const string Code = "SETTING_INVALID";

    public Text Text { get; } = text;

    public static SettingsException Of(string setting, string? value, string zh, string en)
        => new(new($"设置 `{setting}` 的值 `{value}` 不可用：{zh}", $"The value `{value}` of the setting `{setting}` cannot be used: {en}"));
}

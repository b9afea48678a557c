using ScoringGraph.Scoring;

namespace ScoringGraph.Store;

/// <summary>What is wrong with the storage.</summary>
public enum StoreFault
{
    /// <summary>The file is not a database, or is damaged.</summary>
    Corrupt,

    /// <summary>Another process held the write lock longer than the time allowed.</summary>
    Locked,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>A newer version of the program wrote the database.</summary>
    TooNew,

    /// <summary>The folder does not exist, or the file cannot be opened there.</summary>
    CannotOpen,

    /// <summary>The file or its folder may not be written to.</summary>
    ReadOnly,

    /// <summary>The SQLite library has a bug that can damage files.</summary>
    EngineTooOld,

    /// <summary>Reading or writing failed, or the database refused a row.</summary>
    Failed,
}

/// <summary>The storage cannot do what was asked; the caller's input is not to blame.</summary>
public sealed class StoreException : Exception
{
    public StoreException(StoreFault fault, Text text, Exception? inner = null)
        : base(text.En, inner)
    {
        Fault = fault;
        Text = text;
    }

    public StoreFault Fault { get; }

    /// <summary>A stable short code, such as `STORAGE_LOCKED`.</summary>
    public string Code => Fault switch
    {
        StoreFault.Corrupt => "STORAGE_CORRUPT",
        StoreFault.Locked => "STORAGE_LOCKED",
        StoreFault.Full => "STORAGE_FULL",
        StoreFault.TooNew => "STORAGE_TOO_NEW",
        StoreFault.CannotOpen => "STORAGE_CANNOT_OPEN",
        StoreFault.ReadOnly => "STORAGE_READ_ONLY",
        StoreFault.EngineTooOld => "STORAGE_ENGINE_TOO_OLD",
        _ => "STORAGE_FAILED",
    };

    /// <summary>What is wrong and what to do, in Chinese and in English.</summary>
    public Text Text { get; }

    /// <summary>True if the same request may succeed later without anybody's help.</summary>
    public bool IsTransient => Fault is StoreFault.Locked or StoreFault.Full;
}

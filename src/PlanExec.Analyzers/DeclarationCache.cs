namespace PlanExec.Analyzers;

/// <summary>
/// What was made of the declarations of a compilation, kept for the next one: an editor makes one with each key that is pressed, and nearly all of them differ from the one
/// before in a body alone. Holds no symbols, and is held itself for as long as the plan is.
/// </summary>
internal sealed class DeclarationCache<TKey, TValue>
    where TKey : notnull
{
    // A project has an entry for each of its target frameworks.
    private const int MostEntries = 4;

    private readonly Dictionary<TKey, List<(DeclaredCode Declared, TValue Value)>> entries = [];

    /// <summary>What was made of a compilation that declares the same.</summary>
    public bool TryFind(TKey key, DeclaredCode declared, CancellationToken cancellationToken, out TValue value)
    {
        lock (entries)
        {
            var list = entries.TryGetValue(key, out var known) ? known : [];
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Declared.IsThatOf(declared, cancellationToken))
                {
                    // The files of the newest compilation: those of older ones need not live on, and the next edit starts from these.
                    value = list[i].Value;
                    list.RemoveAt(i);
                    list.Insert(0, (declared, value));
                    return true;
                }
            }

            value = default!;
            return false;
        }
    }

    /// <summary>What was made of the compilations before, the latest first.</summary>
    public IReadOnlyList<(DeclaredCode Declared, TValue Value)> Known(TKey key)
    {
        lock (entries)
        {
            return entries.TryGetValue(key, out var known) ? [.. known] : [];
        }
    }

    /// <summary>Keeps what was made.</summary>
    public void Keep(TKey key, DeclaredCode declared, TValue value)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var list))
            {
                entries.Add(key, list = []);
            }

            list.Insert(0, (declared, value));
            if (list.Count > MostEntries)
            {
                list.RemoveAt(MostEntries);
            }
        }
    }
}

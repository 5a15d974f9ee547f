namespace PlanExec.Analyzers.Uses;

/// <summary>Names, each with what can come in by it; looked up in a text without a string for each word.</summary>
internal sealed class NameTable
{
    private int[] buckets = new int[1024];
    private Slot[] slots = new Slot[512];

    public int Count { get; private set; }

    /// <summary>A table that holds the same, to add to.</summary>
    public NameTable Copy() => new() { buckets = (int[])buckets.Clone(), slots = (Slot[])slots.Clone(), Count = Count };

    /// <summary>Adds what a type brings that has the name.</summary>
    public void AddType(string name, TargetSet brought) => Add(name, new EntryName(brought, TargetSet.Empty));

    /// <summary>Adds what a member or a keyword brings that has the name.</summary>
    public void AddMember(string name, TargetSet brought) => Add(name, new EntryName(TargetSet.Empty, brought));

    private void Add(string name, EntryName brought)
    {
        if ((brought.ByType.IsEmpty && brought.ByMember.IsEmpty) || name.Length == 0)
        {
            return;
        }

        var hash = Hash(name);
        for (var i = buckets[hash & (buckets.Length - 1)] - 1; i >= 0; i = slots[i].Next)
        {
            if (slots[i].Hash == hash && slots[i].Name == name)
            {
                slots[i].Brought = slots[i].Brought.Union(brought);
                return;
            }
        }

        if (Count == slots.Length)
        {
            Grow();
        }

        ref var bucket = ref buckets[hash & (buckets.Length - 1)];
        slots[Count] = new Slot { Hash = hash, Name = name, Brought = brought, Next = bucket - 1 };
        bucket = ++Count;
    }

    /// <summary>What can come in by a name.</summary>
    public EntryName Find(string name)
    {
        var hash = Hash(name);
        for (var i = buckets[hash & (buckets.Length - 1)] - 1; i >= 0; i = slots[i].Next)
        {
            if (slots[i].Hash == hash && slots[i].Name == name)
            {
                return slots[i].Brought;
            }
        }

        return EntryName.None;
    }

    /// <summary>The same for the first characters of a buffer, of which the hash has been computed on the way.</summary>
    public EntryName Find(char[] word, int length, int hash)
    {
        for (var i = buckets[hash & (buckets.Length - 1)] - 1; i >= 0; i = slots[i].Next)
        {
            if (slots[i].Hash == hash && IsSame(slots[i].Name, word, length))
            {
                return slots[i].Brought;
            }
        }

        return EntryName.None;
    }

    /// <summary>One step of the hash of a word (FNV-1a).</summary>
    public static int Hash(int hash, char character) => unchecked((hash ^ character) * 16777619);

    public static int Hash(string name)
    {
        var hash = 0;
        foreach (var character in name)
        {
            hash = Hash(hash, character);
        }

        return hash;
    }

    private static bool IsSame(string name, char[] word, int length)
    {
        if (name.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (name[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref slots, slots.Length * 2);
        buckets = new int[buckets.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref buckets[slots[i].Hash & (buckets.Length - 1)];
            slots[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Slot
    {
        public int Hash;
        public string Name;
        public EntryName Brought;
        public int Next;
    }
}

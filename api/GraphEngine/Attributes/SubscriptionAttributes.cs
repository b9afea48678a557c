namespace ScoringGraph.GraphEngine;

/// <summary>Marks a class whose methods marked [Subscribe] are fields of `Subscription`.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>Marks a method that is called for every event and answers what the client selects from.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The method of the same class that opens the stream of events; without one, the events of the topic are the stream.</summary>
    public string? With { get; set; }
}

/// <summary>Names the topic of a subscription: the method's name unless said; `{argument}` stands for an argument's value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Binds a parameter to the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

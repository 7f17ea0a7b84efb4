using System.Reflection;

namespace Attest.Tests.Hosting;

/// <summary>What can be named of a type from outside, one line for each: its kind, what it is, and its members.</summary>
internal static class Signatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        var name = Short(type);
        return type.IsEnum
            ? [$"enum {name} = {string.Join(" ", Enum.GetNames(type))}"]
            : [
                $"{Kind(type)} {name}",
                .. type.GetInterfaces().Select(one => $"{name} is {Short(one)}"),
                .. type.GetProperties(Declared).Where(one => IsVisible(one.GetMethod)).Select(one => $"{name}.{Property(one)}"),
                .. type.GetConstructors(Declared).Where(IsVisible).Select(one => $"{name}({Parameters(one.GetParameters())})"),
                .. type.GetMethods(Declared).Where(IsVisible).Where(IsNamed).Select(one => $"{name}.{Method(one)}"),
            ];
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Property(PropertyInfo one)
    {
        var parameters = one.GetIndexParameters();
        var index = parameters.Length > 0 ? $"[{Parameters(parameters)}]" : "";
        return $"{one.Name}{index} {Short(one.PropertyType)} {{{Accessor(one.GetMethod, "get")}{Accessor(one.SetMethod, "set")} }}";
    }

    private static string Accessor(MethodInfo? method, string word) =>
        method is null || !IsVisible(method) ? "" : method.IsPublic ? $" {word};" : $" protected {word};";

    private static string Method(MethodInfo one) => $"{one.Name}({Parameters(one.GetParameters())}) {Short(one.ReturnType)}";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(one =>
        $"{(one.IsIn ? "in " : "")}{Short(one.ParameterType)} {one.Name}{(one.HasDefaultValue ? " = default" : "")}"));

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    private static bool IsNamed(MethodInfo method) => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Short(Type type) => type switch
    {
        { IsByRef: true } => Short(type.GetElementType()!),
        { IsArray: true } => Short(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>",
        _ => type.Name,
    };
}

using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Attest.Tests.Architecture;

/// <summary>Notes what one type uses at its file. Types of other assemblies of ours are known by their full names.</summary>
internal sealed class TypeUses(
    PEReader image, MetadataReader metadata, FilesOfTypes files, IReadOnlyDictionary<string, CodeFile> byName, CodeFile file)
    : ISignatureTypeProvider<bool, object?>
{
    public void Collect(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        Note(type.BaseType);
        Note(type.GetInterfaceImplementations().Select(implemented => metadata.GetInterfaceImplementation(implemented).Interface));
        Note(type.GetGenericParameters());
        Note(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            field.DecodeSignature(this, null);
            Note(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
        {
            Note(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            Collect(method);
        }
    }

    private void Collect(MethodDefinition method)
    {
        method.DecodeSignature(this, null);
        Note(method.GetGenericParameters());
        Note(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        Note(body.LocalSignature);
        Note(body.ExceptionRegions.Select(region => region.CatchType));
        foreach (var operand in Instructions.OperandsOf(body.GetILReader()))
        {
            Note(operand);
        }
    }

    private void Note(GenericParameterHandleCollection parameters) => Note(parameters
        .SelectMany(parameter => metadata.GetGenericParameter(parameter).GetConstraints())
        .Select(constraint => metadata.GetGenericParameterConstraint(constraint).Type));

    private void Note(CustomAttributeHandleCollection attributes) =>
        Note(attributes.Select(attribute => metadata.GetCustomAttribute(attribute).Constructor));

    private void Note(IEnumerable<EntityHandle> handles)
    {
        foreach (var handle in handles)
        {
            Note(handle);
        }
    }

    private void Note(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case var _ when handle.IsNil:
                break;
            case HandleKind.TypeDefinition when files.Of((TypeDefinitionHandle)handle) is { } used && used != file:
                file.Uses.Add(used);
                break;
            case HandleKind.TypeReference:
                NoteOutside((TypeReferenceHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                Note(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Note(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var method = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(this, null);
                Note(method.Method);
                break;
            case HandleKind.MemberReference:
                NoteMember(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.StandaloneSignature when metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle) is var signature
                && signature.GetKind() == StandaloneSignatureKind.LocalVariables:
                signature.DecodeLocalSignature(this, null);
                break;
        }
    }

    private void NoteMember(MemberReference member)
    {
        Note(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(this, null);
        }
        else if (member.DecodeMethodSignature(this, null).ParameterTypes is [true, ..] && member.Parent.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(member.Name, ".ctor"))
        {
            file.UsesOutside.Add(FullName((TypeReferenceHandle)member.Parent) + "(String)");
        }
    }

    private void NoteOutside(TypeReferenceHandle handle)
    {
        var outermost = handle;
        while (metadata.GetTypeReference(outermost).ResolutionScope is { Kind: HandleKind.TypeReference } outer)
        {
            outermost = (TypeReferenceHandle)outer;
        }

        if (byName.TryGetValue(FullName(outermost), out var used))
        {
            file.Uses.Add(used);
            return;
        }

        file.UsesOutside.Add(FullName(outermost));
        var scope = (AssemblyReferenceHandle)metadata.GetTypeReference(outermost).ResolutionScope;
        file.Assemblies.Add(metadata.GetString(metadata.GetAssemblyReference(scope).Name));
    }

    private string FullName(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    // True for a text; of all other types nothing is asked but that they are noted.
    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode == PrimitiveTypeCode.String;

    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Noted(handle);

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Noted(handle);

    public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Noted(handle);

    public bool GetArrayType(bool elementType, ArrayShape shape) => false;

    public bool GetByReferenceType(bool elementType) => false;

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => false;

    public bool GetPointerType(bool elementType) => false;

    public bool GetSZArrayType(bool elementType) => false;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetPinnedType(bool elementType) => false;

    private bool Noted(EntityHandle handle)
    {
        Note(handle);
        return false;
    }
}

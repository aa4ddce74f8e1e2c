package org.modeldocket.query.projection;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.wire.FactJson;

/**
 * Writes the facts in dead letters as they are written everywhere else, under their logical names; everything that is no fact
 * it leaves to another serializer. Facts are written to bytes only.
 */
final class FactSerializer implements Serializer {
    private final Serializer others;

    FactSerializer(Serializer others) {
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof ReleaseFact fact) {
            byte[] bytes = FactJson.write(fact);
            return new SimpleSerializedObject<>(
                    getConverter().convert(bytes, representation), representation, type(FactType.of(fact)));
        }
        return others.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (FactType.named(type.getName()) == null) {
            return others.deserialize(serialized);
        }
        byte[] bytes = getConverter().convert(serialized.getData(), byte[].class);
        return (T) FactJson.read(type.getName(), Integer.parseInt(type.getRevision()), bytes);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        FactType fact = FactType.named(type.getName());
        return fact == null ? others.classForType(type) : fact.factClass();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        for (FactType fact : FactType.values()) {
            if (fact.factClass() == type) {
                return type(fact);
            }
        }
        return others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }

    private static SerializedType type(FactType fact) {
        return new SimpleSerializedType(fact.logicalName(), Integer.toString(fact.revision()));
    }
}

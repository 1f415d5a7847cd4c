package no.endorinn.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function's handler behind the serialization that AWS's runtime puts before it: bytes in, bytes out. */
public final class LambdaHandler {

    private final RequestStreamHandler handler;

    private LambdaHandler(RequestStreamHandler handler) {
        this.handler = handler;
    }

    /**
     * Takes a handler object as the runtime would.
     *
     * @param loader where the function's event classes come from
     * @throws IllegalArgumentException if it implements neither of the two handler interfaces
     */
    public static LambdaHandler of(Object handler, ClassLoader loader) {
        return switch (handler) {
            case RequestStreamHandler stream -> new LambdaHandler(stream);
            case RequestHandler<?, ?> pojo -> new LambdaHandler(serialized(pojo, loader));
            default ->
                throw new IllegalArgumentException(
                        handler.getClass().getName() + " is neither a RequestHandler nor a RequestStreamHandler");
        };
    }

    /**
     * Answers one event.
     *
     * @throws IOException if the handler throws it; whatever else the handler throws comes through too
     */
    public byte[] handle(byte[] event, Context context) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        return answer.toByteArray();
    }

    private static <I, O> RequestStreamHandler serialized(RequestHandler<I, O> handler, ClassLoader loader) {
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        collect(handler.getClass(), arguments);
        TypeVariable<?>[] inAndOut = RequestHandler.class.getTypeParameters();
        PojoSerializer<I> input = serializer(concrete(inAndOut[0], arguments), loader);
        PojoSerializer<O> output = serializer(concrete(inAndOut[1], arguments), loader);
        return (in, out, context) -> output.toJson(handler.handleRequest(input.fromJson(in), context), out);
    }

    @SuppressWarnings("unchecked") // The type was read from the handler's own declaration.
    private static <T> PojoSerializer<T> serializer(Type type, ClassLoader loader) {
        return (PojoSerializer<T>)
                (type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())
                        ? LambdaEventSerializers.serializerFor(event, loader)
                        : JacksonFactory.getInstance().getSerializer(type));
    }

    /** Notes what every type variable above a class stands for. */
    private static void collect(@Nullable Type type, Map<TypeVariable<?>, Type> arguments) {
        switch (type) {
            case ParameterizedType generic -> {
                Class<?> raw = (Class<?>) generic.getRawType();
                TypeVariable<?>[] variables = raw.getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    arguments.put(variables[i], generic.getActualTypeArguments()[i]);
                }
                collect(raw, arguments);
            }
            case Class<?> plain -> {
                collect(plain.getGenericSuperclass(), arguments);
                for (Type each : plain.getGenericInterfaces()) {
                    collect(each, arguments);
                }
            }
            case null, default -> {
                // Nothing above it.
            }
        }
    }

    private static Type concrete(Type type, Map<TypeVariable<?>, Type> arguments) {
        Type found = type;
        while (found instanceof TypeVariable<?> variable) {
            found = arguments.getOrDefault(variable, Object.class);
        }
        return found;
    }
}

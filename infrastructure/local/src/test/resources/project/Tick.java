import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.function.Consumer;

/** A function that schedules fire, compiled by the tests; it tells the one they have put among the system properties. */
public class Tick implements RequestHandler<Map<String, Object>, Void> {

    @Override
    @SuppressWarnings("unchecked") // Only the tests put it there.
    public Void handleRequest(Map<String, Object> event, Context context) {
        if (System.getProperties().get("fired") instanceof Consumer<?> fired) {
            ((Consumer<Map<String, Object>>) fired).accept(event);
        }
        return null;
    }
}

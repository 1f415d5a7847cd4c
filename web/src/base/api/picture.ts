/** The longer side of what is sent, in pixels: a page of paper can be read, and a slow phone need not send ten megabytes. */
const MOST = 2000;
const QUALITY = 0.85;

/** Whether it is a picture, of whatever kind. */
export const isPicture = (file: File): boolean => file.type.startsWith('image/');

/**
 * A picture drawn anew: small, the right way up, as a JPEG that everybody can open, and without what the camera wrote into it (where
 * it was taken, and when). Nothing, when this browser cannot read it: then it is no picture, or of a kind that nobody could open.
 */
export async function drawnAnew(file: File): Promise<File | undefined> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = fitted(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pencil = canvas.getContext('2d');
    if (!pencil) return undefined;
    // What is see-through would come out black.
    pencil.fillStyle = 'white';
    pencil.fillRect(0, 0, width, height);
    pencil.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY));
    return blob ? new File([blob], `${stem(file.name)}.jpg`, { type: 'image/jpeg' }) : undefined;
  } catch {
    return undefined;
  }
}

/** The same shape, and no side longer than that. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, MOST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name;
}

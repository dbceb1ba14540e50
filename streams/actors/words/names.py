"""Names of persons as Latin papers write them: the vowels that Arabic script leaves out, by list. Keys are folded."""

from __future__ import annotations

from streams.arabic.fold import fold_text

_COMMON = """
محمد Mohammed أحمد Ahmed محمود Mahmoud حامد Hamed حمد Hamad حميد Hamid مصطفى Mustafa علي Ali حسن Hassan
حسين Hussein محسن Mohsen عباس Abbas جعفر Jaafar كاظم Kadhim صادق Sadiq باقر Baqir مهدي Mahdi هادي Hadi رضا Reda
موسى Mousa عيسى Issa إبراهيم Ibrahim إسماعيل Ismail إسحاق Ishaq يعقوب Yaqoub يوسف Yusuf داود Dawood
سليمان Suleiman أيوب Ayoub يونس Younis إدريس Idris نوح Nuh آدم Adam هارون Haroun زكريا Zakaria يحيى Yahya
عمران Imran لقمان Luqman صالح Saleh هود Hud شعيب Shuaib إلياس Elias عمر Omar عثمان Othman أبو Abu أبي Abi أم Umm
بن bin ابن Ibn بنت bint ولد Ould آل Al عبد Abd الله Allah عبدالله Abdullah عبدالرحمن Abdulrahman
عبدالعزيز Abdulaziz عبدالملك Abdulmalik عبدالكريم Abdulkarim عبدالرحيم Abdulrahim عبدالفتاح Abdelfattah
عبدالحميد Abdelhamid عبدالقادر Abdelkader عبدالمجيد Abdelmajid عبدالسلام Abdelsalam عبدالوهاب Abdulwahab
عبدالرزاق Abdulrazzaq عبدالناصر Abdelnasser عبدالمنعم Abdelmoneim عبدالهادي Abdulhadi عبدالواحد Abdulwahid
عبداللطيف Abdullatif عبدالجبار Abdul-Jabbar عبدالحليم Abdelhalim خالد Khaled وليد Walid طارق Tariq زياد Ziad
سعد Saad سعيد Saeed سعود Saud مسعود Masoud فهد Fahd فيصل Faisal سلمان Salman سلطان Sultan نايف Nayef بندر Bandar
تركي Turki متعب Miteb مشعل Mishal نواف Nawaf راشد Rashid رشيد Rashid رشاد Rashad مكتوم Maktoum زايد Zayed
خليفة Khalifa حمدان Hamdan منصور Mansour ناصر Nasser نصر Nasr نصير Naseer جمال Jamal جميل Jamil كمال Kamal
كامل Kamel كريم Karim أكرم Akram كرم Karam ماهر Maher مهند Muhannad ماجد Majed مجيد Majid مجدي Magdy أمجد Amjad
عماد Imad عمار Ammar عامر Amer أمير Amir أمين Amin أيمن Ayman يمن Yumn ياسر Yasser ياسين Yassin أنس Anas
أنور Anwar نور Nour نوري Nouri منير Munir منذر Munther نادر Nader نديم Nadim نبيل Nabil نجيب Najib نعيم Naim
نزار Nizar نسيم Nassim نضال Nidal وائل Wael وسام Wissam وجدي Wagdy وفيق Wafiq وديع Wadih وصفي Wasfi وحيد Wahid
وضاح Waddah وفاء Wafaa وداد Widad ورد Ward وهبي Wahbi وهيب Wahib ونوس Wannous سامي Sami سامح Sameh سمير Samir
سليم Salim سالم Salem سلام Salam سلامة Salama شريف Sharif شاكر Shaker شكري Shukri شادي Shadi شوقي Shawqi
شفيق Shafiq شعبان Shaaban صبري Sabri صباح Sabah صلاح Salah صفوت Safwat صدام Saddam طلال Talal طلعت Talaat طه Taha
طاهر Taher ظافر Dhafer عادل Adel عدنان Adnan عدي Uday عزيز Aziz عزت Izzat عزمي Azmi عصام Issam عاصم Asem عارف Aref
عاطف Atef علاء Alaa عوض Awad عايض Ayed غازي Ghazi غسان Ghassan غالب Ghalib فادي Fadi فاروق Farouk فاضل Fadel
فؤاد Fuad فوزي Fawzi فتحي Fathi فريد Farid فراس Firas فرج Faraj فارس Fares قاسم Qassem قيس Qais قصي Qusay
لؤي Louay ليث Laith لطفي Lutfi مالك Malek مروان Marwan مراد Murad مازن Mazen مأمون Maamoun مبارك Mubarak
مختار Mukhtar مدحت Medhat مرتضى Murtada مصعب Musab معاذ Muath معتز Moataz ممدوح Mamdouh هاني Hani هاشم Hashem
هشام Hisham هيثم Haitham همام Hammam حاتم Hatem حازم Hazem حبيب Habib حسام Hussam حسني Hosni حيدر Haider
حمزة Hamza حكمت Hikmat حكيم Hakim خليل Khalil خميس Khamis خضر Khidr خير Khair بلال Bilal باسم Bassem بسام Bassam
باسل Basel بشير Bashir بشار Bashar بدر Badr بكر Bakr برهان Burhan بهاء Bahaa بطرس Boutros جابر Jaber جاسم Jassem
جبريل Jibril جلال Jalal جهاد Jihad جورج George جوزيف Joseph جبران Gebran تامر Tamer تميم Tamim توفيق Tawfiq
تيسير Tayseer ثامر Thamer رامي Rami رائد Raed رأفت Raafat رجب Rajab رمضان Ramadan رياض Riad ربيع Rabih رؤوف Raouf
رفيق Rafik رفعت Rifaat زاهر Zaher زكي Zaki زين Zein زهير Zuhair ضياء Diaa ضاحي Dhahi إياد Iyad إيهاب Ihab
أسامة Osama أشرف Ashraf أسعد Asaad أديب Adib أحلام Ahlam أميرة Amira أمل Amal أسماء Asma إيمان Iman آمنة Amina
أمينة Amina آية Aya بثينة Buthaina بسمة Basma جميلة Jamila حنان Hanan حليمة Halima خديجة Khadija دينا Dina
دعاء Doaa رانيا Rania رنا Rana ريم Reem ريما Rima ريهام Reham زينب Zainab زهرة Zahra سارة Sara سعاد Suad
سلمى Salma سلوى Salwa سميرة Samira سهير Suhair سحر Sahar شذى Shatha شيماء Shaimaa شيرين Shireen صفاء Safaa
صفية Safiya عائشة Aisha عبير Abeer غادة Ghada فاطمة Fatima فرح Farah فريدة Farida كوثر Kawthar ليلى Layla
لينا Lina لبنى Lubna لمياء Lamia مريم Maryam مها Maha منى Mona منال Manal ميساء Maysa مي May نادية Nadia ندى Nada
نجلاء Najla نسرين Nisreen نهى Noha نوال Nawal نورا Noura نورة Noura هبة Heba هدى Huda هند Hind هالة Hala
هناء Hanaa ياسمين Yasmin يسرا Yousra القرضاوي al-Qaradawi القحطاني al-Qahtani الغامدي al-Ghamdi
الزهراني al-Zahrani العتيبي al-Otaibi المطيري al-Mutairi الشمري al-Shammari الدوسري al-Dosari العنزي al-Anazi
الحربي al-Harbi الشهري al-Shehri الأسد al-Assad المصري al-Masri الحسيني al-Husseini الهاشمي al-Hashimi
البغدادي al-Baghdadi التميمي al-Tamimi الجبوري al-Jubouri الدليمي al-Dulaimi العبيدي al-Obeidi الزبيدي al-Zubaidi
الخزعلي al-Khazali الساعدي al-Saadi الحكيم al-Hakim الصدر al-Sadr السنوار al-Sinwar هنية Haniyeh مشعل Meshaal
الخطيب al-Khatib الحريري al-Hariri بري Berri جنبلاط Jumblatt فضل Fadl الشيخ al-Sheikh السيد al-Sayed
الطيب al-Tayeb البشير al-Bashir المهدي al-Mahdi الترابي al-Turabi حفتر Haftar المسلم al-Muslim الدين al-Din
سيف Saif عز Izz نجم Najm شمس Shams تقي Taqi جون John جيمس James ديفيد David مايكل Michael بيتر Peter بول Paul
روبرت Robert وليام William ويليام William ريتشارد Richard توماس Thomas تشارلز Charles ستيفن Stephen مارك Mark
أندرو Andrew جورجيا Georgia ماري Mary ماريا Maria آنا Anna سيرغي Sergei سيرجي Sergei ألكسندر Alexander
الكسندر Alexander نيكولاي Nikolai إيفان Ivan بيير Pierre جان Jean جاك Jacques فرانسوا François كارلوس Carlos
خوسيه José خوان Juan لويس Luis ماريو Mario أنطونيو Antonio ماثيو Matthew دانيال Daniel دانييل Daniel
بنيامين Benjamin فنسنت Vincent مارتن Martin كيم Kim شي Xi لي Li وانغ Wang تشانغ Zhang تشن Chen نيكولا Nicolas
فيليب Philip سايمون Simon كريس Chris ألبرت Albert إدوارد Edward هنري Henry فرانك Frank غاري Gary جيري Jerry
لاري Larry آلان Alan إريك Eric سوزان Susan سارا Sara ليزا Lisa كارولين Caroline جنيفر Jennifer جيسيكا Jessica
إليزابيث Elizabeth كاترين Catherine مارغريت Margaret
"""


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return {fold_text(arabic): latin for arabic, latin in zip(words[::2], words[1::2], strict=True)}


def _folded(text: str) -> frozenset[str]:
    return frozenset(map(fold_text, text.split()))


COMMON = _pairs(_COMMON)
# belong to the name behind them: `عبد الرحيم`, `أبو مازن`
PARTICLES = _folded("عبد أبو أبي أم بن ابن بنت آل ولد")
# belong to the name before them: `نصر الله`, `عز الدين`
SECOND_HALVES = _folded("الله الدين")
# everyday words too: alone they name somebody only behind a title or a verb of speech
RARELY_ALONE = _folded("صالح سليم كريم الكريم الشريف شريف رضا بري حسن سعيد")
# names of families among them: who is called so alone is not called by a first name
FAMILIES = frozenset(name for name in COMMON if name.startswith("ال")) | {"هنيه", "بري", "جنبلاط", "حفتر"}
_WAW = """
    وسيم وسام وجيه وجيهة وديع وهيب وصفي وهبي وداد وئام وردة وصال وفيق وحيد وحيدة ودود وليم ووكر وولف وودز
    وارن وارد واتسون والاس والتر واين وايت وايز ويليامز ويلسون ويلز ويندي ويتني
"""
# names whose first letter is no conjunction
WITH_WAW = frozenset(name for name in COMMON if name.startswith("و")) | _folded(_WAW)
